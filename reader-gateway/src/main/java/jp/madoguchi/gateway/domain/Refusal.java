package jp.madoguchi.gateway.domain;

import java.util.List;

/**
 * 断られた問い: the eligibility service answered, and what it answered is that it does not take this question. Nobody was
 * looked for, so it says nothing about a coverage.
 *
 * @param code the problem's code
 * @param reasons what is wrong with the question, in words for the desk
 */
public record Refusal(String code, List<String> reasons) {
    /** Nobody changes the reasons afterwards. */
    public Refusal {
        reasons = List.copyOf(reasons);
    }
}
