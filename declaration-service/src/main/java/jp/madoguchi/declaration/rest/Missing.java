package jp.madoguchi.declaration.rest;

import java.util.List;
import jp.madoguchi.rules.DeclarationRule;
import jp.madoguchi.web.Finding;

/** 記入漏れの表示: the rules of the form in words. */
final class Missing {
    private Missing() {}

    static List<Finding> of(List<String> ruleIds) {
        return List.of(DeclarationRule.values()).stream()
                .filter(rule -> ruleIds.contains(rule.id()))
                .map(rule -> new Finding(rule.id(), rule.field(), rule.message(), rule.basis()))
                .toList();
    }
}
