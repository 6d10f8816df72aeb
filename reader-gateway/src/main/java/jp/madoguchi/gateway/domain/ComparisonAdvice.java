package jp.madoguchi.gateway.domain;

/**
 * 照合の要否: whether to compare what was answered with the clinic's own record, as the eligibility service advises.
 *
 * @param reason the code of why
 * @param why the same in words
 */
public record ComparisonAdvice(boolean recommended, String reason, String why) {}
