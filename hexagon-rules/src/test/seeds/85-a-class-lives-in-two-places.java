// 85 a class lives in two places
// nothing
// with two places
