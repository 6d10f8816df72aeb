package jp.madoguchi.declaration.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyStandingTest {
    static Stream<Arguments> standings() {
        UUID another = UUID.fromString("019aa000-0000-7000-8000-00000000000f");
        return Stream.of(
                Arguments.of("その医療機関の未使用の鍵", new KeyStanding.Issued(DeclarationFixture.CLINIC, null), ""),
                Arguments.of("使用済みの鍵", new KeyStanding.Issued(DeclarationFixture.CLINIC, another), "key-already-used"),
                Arguments.of(
                        "ほかの医療機関の未使用の鍵",
                        new KeyStanding.Issued(DeclarationFixture.OTHER_CLINIC, null),
                        "key-of-another-institution"),
                Arguments.of(
                        "ほかの医療機関の使用済みの鍵",
                        new KeyStanding.Issued(DeclarationFixture.OTHER_CLINIC, another),
                        "key-of-another-institution"),
                Arguments.of("廃棄した鍵", new KeyStanding.Destroyed(), "key-destroyed"),
                Arguments.of("知らない鍵", new KeyStanding.Unknown(), "key-unknown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("standings")
    void opensOnlyWithItsOwnUnusedKey(String name, KeyStanding standing, String expected) {
        Optional<UnreadableReason> refusal = standing.refusal(DeclarationFixture.anyTaken());

        assertEquals(expected, refusal.map(UnreadableReason::code).orElse(""));
    }
}
