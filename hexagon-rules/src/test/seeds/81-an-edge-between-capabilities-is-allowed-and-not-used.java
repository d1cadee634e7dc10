// 81 an edge between capabilities is allowed and not used
// HX-04
// with an unused edge
