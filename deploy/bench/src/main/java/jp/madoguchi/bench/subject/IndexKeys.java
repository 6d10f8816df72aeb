package jp.madoguchi.bench.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.rules.JapaneseName;
import jp.madoguchi.rules.Kana;
import jp.madoguchi.rules.VariantCharacters;
import org.jspecify.annotations.Nullable;

/**
 * 索引の鍵: by which {@code outage-service} finds a person. Written down a second time, because nobody depends on a
 * service's classes; what is written with it is compared with what the service writes before anything is measured.
 */
record IndexKeys(String name, String kana, String folded) {
    static IndexKeys of(PersonFacts person) {
        String name = JapaneseName.matchKey(person.name());
        return new IndexKeys(name, kana(person.nameKana()), VariantCharacters.usual(JapaneseName.compatibleKey(name)));
    }

    static String kana(@Nullable String nameKana) {
        return Optional.ofNullable(nameKana).map(Kana::matchKey).orElse("");
    }

    static long fingerprint(String key, LocalDate birthDate, Sex sex) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest((key + "|" + birthDate + "|" + sex.code()).getBytes(UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }
}
