package jp.madoguchi.claim.application;

import java.util.Optional;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 医療機関: what claim files say of the institutions this service writes for. */
public interface Institutions {
    /** The institution with this code, if it is set up. */
    Optional<Institution> find(InstitutionCode code);
}
