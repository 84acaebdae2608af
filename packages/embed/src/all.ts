import "@commons-widgets/charts/define/commons-bar-chart.js";
import "@commons-widgets/charts/define/commons-distribution.js";
import "@commons-widgets/charts/define/commons-trend-chart.js";
import "@commons-widgets/element-kit/define/commons-selection.js";
import "@commons-widgets/element-kit/define/commons-source.js";
import "@commons-widgets/maps/define/commons-ward-map.js";
import "@commons-widgets/stories/define/commons-story-card.js";
import "@commons-widgets/stories/define/commons-value.js";
