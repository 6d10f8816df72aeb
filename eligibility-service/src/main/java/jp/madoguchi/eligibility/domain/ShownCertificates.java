package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;

/**
 * 表示する証: one kind of certificate as an answer shows it.
 *
 * @param certificates nothing when they may not be shown; an empty list when there is known to be none
 * @param <T> the kind
 */
public record ShownCertificates<T>(Disclosure disclosure, Optional<List<T>> certificates) {}
