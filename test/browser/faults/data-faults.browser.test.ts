import { isQuick, testFaults } from "./fault-cases.js";

testFaults("commons-ward-map", "data");
testFaults("commons-trend-chart", "data", isQuick);
testFaults("commons-story-card", "data", isQuick);
