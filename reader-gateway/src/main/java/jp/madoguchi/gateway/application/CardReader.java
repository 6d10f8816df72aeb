package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.gateway.domain.CardReading;

/** カードリーダー: reads the four printed items. Never fails: what could not be read is an outcome. */
public interface CardReader {
    /** Shows the code to the card once at the most, and never as its last try. */
    Uni<CardReading> read(CardCode code);
}
