package jp.madoguchi.gateway.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * 確かめる道: what there is for somebody with this card, here or elsewhere, whatever was answered and whatever the day. The
 * rules ask it, and the page offers by it: nobody is shown a way that would be refused.
 */
public enum DeskWay {
    /** マイナポータル: not of a card without a PIN, and opened by nobody else (周知 2②※・2③). */
    PORTAL {
        @Override
        boolean isOpen(CardKind card, Presence presence, InstitutionKind institution) {
            return presence == Presence.PRESENT && card != CardKind.PINLESS_CARD;
        }
    },
    /** 口頭での確認: of whoever is there. */
    ORAL {
        @Override
        boolean isOpen(CardKind card, Presence presence, InstitutionKind institution) {
            return presence == Presence.PRESENT;
        }
    },
    /** 処方箋: in a pharmacy, while the patient is elsewhere (周知 2②※). */
    PRESCRIPTION {
        @Override
        boolean isOpen(CardKind card, Presence presence, InstitutionKind institution) {
            return institution == InstitutionKind.PHARMACY && presence == Presence.ABSENT;
        }
    },
    /** 目視: the face beside the printed photo. */
    LOOK {
        @Override
        boolean isOpen(CardKind card, Presence presence, InstitutionKind institution) {
            return presence == Presence.PRESENT && card.isPrinted();
        }
    },
    /** 暗証番号: of a card that has one, by its holder. */
    PIN {
        @Override
        boolean isOpen(CardKind card, Presence presence, InstitutionKind institution) {
            return presence == Presence.PRESENT && (card == CardKind.MY_NUMBER_CARD || card == CardKind.PHONE);
        }
    };

    /** Whether it is there. */
    abstract boolean isOpen(CardKind card, Presence presence, InstitutionKind institution);

    /** The cards and presences it is there for, each as {@code CARD/PRESENCE}. */
    public List<String> table(InstitutionKind institution) {
        List<String> open = new ArrayList<>();
        for (Presence presence : Presence.values()) {
            for (CardKind card : CardKind.values()) {
                if (isOpen(card, presence, institution)) {
                    open.add(card + "/" + presence);
                }
            }
        }
        return open;
    }
}
