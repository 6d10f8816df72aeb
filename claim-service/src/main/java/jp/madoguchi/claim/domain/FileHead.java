package jp.madoguchi.claim.domain;

import java.time.YearMonth;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.rules.ReviewOrganisation;

/** ファイルの頭: who claims, from whom, in which month. */
public record FileHead(
        ReviewOrganisation organisation, InstitutionCode code, Institution institution, YearMonth claimMonth) {}
