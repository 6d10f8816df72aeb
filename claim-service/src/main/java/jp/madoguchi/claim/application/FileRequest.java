package jp.madoguchi.claim.application;

import java.time.YearMonth;
import jp.madoguchi.claim.domain.FileHead;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.rules.ReviewOrganisation;

/** ファイルの求め: whose claims of which month are to be written, asked by whom. */
record FileRequest(InstitutionCode code, Institution institution, YearMonth claimMonth, String account) {
    FileHead head(ReviewOrganisation organisation) {
        return new FileHead(organisation, code, institution, claimMonth);
    }
}
