// 81 an edge between capabilities is allowed and not used
// nothing
// with an unused edge
