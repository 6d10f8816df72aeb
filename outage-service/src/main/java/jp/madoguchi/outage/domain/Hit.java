package jp.madoguchi.outage.domain;

import java.util.Optional;

/** 該当者: a person found, with the coverage that stands on the 資格確認日. */
public record Hit(Enrollee enrollee, Standing standing) {

    private static final int SHOWN_ADDRESS = 10;

    /** The address as the result list shows it: its first 10 characters, or nothing where the insurer sent none. */
    public Optional<String> shortAddress() {
        return Optional.ofNullable(enrollee.person().address())
                .filter(address -> !address.isBlank())
                .map(address -> address.substring(
                        0,
                        address.offsetByCodePoints(
                                0, Math.min(SHOWN_ADDRESS, address.codePointCount(0, address.length())))));
    }
}
