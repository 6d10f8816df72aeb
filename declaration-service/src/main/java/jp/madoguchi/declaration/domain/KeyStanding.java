package jp.madoguchi.declaration.domain;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** 鍵の身元: what is known here of the key a declaration names. */
public sealed interface KeyStanding {
    /** Why this key may not open this declaration, or empty when it may. */
    Optional<UnreadableReason> refusal(TakenDeclaration taken);

    /**
     * 配った鍵.
     *
     * @param issuedTo the institution it was issued to
     * @param usedBy the declaration that was sealed with it, once there is one
     */
    record Issued(InstitutionCode issuedTo, @Nullable UUID usedBy) implements KeyStanding {
        @Override
        public Optional<UnreadableReason> refusal(TakenDeclaration taken) {
            if (!issuedTo.equals(taken.institution())) {
                return Optional.of(UnreadableReason.KEY_OF_ANOTHER_INSTITUTION);
            }
            return usedBy == null ? Optional.empty() : Optional.of(UnreadableReason.KEY_ALREADY_USED);
        }
    }

    /** 廃棄した鍵. */
    record Destroyed() implements KeyStanding {
        @Override
        public Optional<UnreadableReason> refusal(TakenDeclaration taken) {
            return Optional.of(UnreadableReason.KEY_DESTROYED);
        }
    }

    /** 知らない鍵. */
    record Unknown() implements KeyStanding {
        @Override
        public Optional<UnreadableReason> refusal(TakenDeclaration taken) {
            return Optional.of(UnreadableReason.KEY_UNKNOWN);
        }
    }
}
