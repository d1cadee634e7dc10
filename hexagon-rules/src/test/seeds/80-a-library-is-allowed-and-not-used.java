// 80 a library is allowed and not used
// nothing
// with an unused library
