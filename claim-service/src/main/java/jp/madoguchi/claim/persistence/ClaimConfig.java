package jp.madoguchi.claim.persistence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import jp.madoguchi.rules.ReviewOrganisation;

/** 設定: the institutions this service writes files for, by their 10-digit code. */
@ConfigMapping(prefix = "claim")
interface ClaimConfig {
    Map<String, InstitutionConfig> institutions();

    /** 医療機関の設定. */
    interface InstitutionConfig {
        String name();

        String phone();

        /** Where 不詳 claims go when the patient does not know the kind of insurance (令和5年8月3日 疑義解釈 問1: either). */
        @WithDefault("payment-fund")
        ReviewOrganisation unsureGoesTo();
    }
}
