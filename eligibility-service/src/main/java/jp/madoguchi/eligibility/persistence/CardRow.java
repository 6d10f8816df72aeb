package jp.madoguchi.eligibility.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import jp.madoguchi.eligibility.domain.Card;
import jp.madoguchi.rules.CardMedium;

/** カード. Written by an upsert only. */
@Entity
@Table(name = "card")
class CardRow extends PanacheEntityBase {
    @Id
    public String digest;

    @Column
    @Enumerated(EnumType.STRING)
    public CardMedium kind;

    @Column(name = "expires_on")
    public LocalDate expiresOn;

    public boolean pinless;

    Card card() {
        return new Card(kind, expiresOn, pinless);
    }
}
