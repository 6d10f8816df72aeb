package jp.madoguchi.rules;

import java.util.List;
import java.util.stream.Stream;

/** きまりの目録: every rule of this module, in the order of the ids' areas. */
public final class Rules {
    private static final List<Rule> ALL = Stream.<Rule[]>of(
                    CopaymentRule.values(),
                    RegisteredShare.values(),
                    ChargeRule.values(),
                    DeclarationRule.values(),
                    ReviewRule.values(),
                    CertificateRule.values(),
                    DeskEvidence.values(),
                    DeskTerm.values())
            .flatMap(Stream::of)
            .toList();

    private Rules() {}

    /** All of them. */
    public static List<Rule> all() {
        return ALL;
    }
}
