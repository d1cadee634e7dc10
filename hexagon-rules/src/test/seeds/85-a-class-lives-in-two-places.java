// 85 a class lives in two places
// HX-02
// with two places
