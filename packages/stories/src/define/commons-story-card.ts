import { defineElement } from "@commons-widgets/element-kit";
import { CommonsStoryCard } from "../story-card/story-card.js";

defineElement("commons-story-card", CommonsStoryCard);

declare global {
  interface HTMLElementTagNameMap {
    "commons-story-card": CommonsStoryCard;
  }
}
