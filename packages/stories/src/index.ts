export { CommonsStoryCard } from "./story-card/story-card.js";
export {
  buildStoryCard,
  type CardFace,
  type CardPicture,
  type StoryCardModel,
  type StoryCardOptions,
} from "./story-card/story-card.model.js";
export { CommonsValue } from "./value/value.js";
export { buildValue, type ValueModel } from "./value/value.model.js";
