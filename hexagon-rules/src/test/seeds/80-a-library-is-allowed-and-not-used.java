// 80 a library is allowed and not used
// HX-04
// with an unused library
