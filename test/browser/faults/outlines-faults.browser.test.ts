import { testFaults } from "./fault-cases.js";

testFaults("commons-ward-map", "outlines");
