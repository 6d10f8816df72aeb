package jp.madoguchi.contracts.summary;

import java.time.LocalDate;
import java.util.UUID;

/** 要約の一行: a visit, how it ended, and the 資格確認日 as of which it was checked. */
public record SummaryLine(UUID visitId, VisitEnding ending, LocalDate confirmationDate) {}
