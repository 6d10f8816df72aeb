package jp.madoguchi.gateway.application;

import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SealingKey;

/** 申立書の封: after it only the declaration service can read the content. */
public interface Seal {
    /** Seals the content under this key. */
    SealedContent seal(SealingKey key, DeclarationContent content);
}
