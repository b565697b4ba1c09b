/**
 * Measures the product against what bounds it, by {@code ./dev bench}; no part of the tests. Each comparison alternates short
 * runs of both sides (A B A B …) and judges the median of the ratios, so that whatever else the machine does meets both.
 */
package kz.mamandar.it.bench;
