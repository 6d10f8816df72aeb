package jp.madoguchi.gateway.application;

import jp.madoguchi.gateway.domain.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * 控えた読み取り結果.
 *
 * @param isNew false when a file with the same content was kept before
 * @param waiting who waits at the desk by it, now or since then; absent once taken or sent away
 */
public record KeptCard(boolean isNew, @Nullable Presentation waiting) {}
