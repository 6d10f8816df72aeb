package jp.madoguchi.testing.architecture.tidy.domain;

import java.time.LocalDate;
import java.util.List;

/** Plain. */
public record Amount(int yen, LocalDate on, List<int[]> parts) {}
