package jp.madoguchi.gateway.domain;

import java.util.UUID;

/** 国のシステムの電文: one message of the national system as it was seen here, to be told to the cluster. */
public final class SeenMessage {
    private final String hash;
    private final UUID visitId;
    private final Source source;
    private final byte[] content;

    /**
     * A message.
     *
     * @param hash SHA-256 of the content, by which the same is known again
     * @param content the bytes as they were written
     */
    public SeenMessage(String hash, UUID visitId, Source source, byte[] content) {
        this.hash = hash;
        this.visitId = visitId;
        this.source = source;
        this.content = content.clone();
    }

    /** By which the same is known again. */
    public String hash() {
        return hash;
    }

    /** The visit it belongs to. */
    public UUID visitId() {
        return visitId;
    }

    /** Where it was seen. */
    public Source source() {
        return source;
    }

    /** The bytes as they were written. */
    public byte[] content() {
        return content.clone();
    }

    /** 出どころ. */
    public enum Source {
        /** 顔認証付きカードリーダーの結果ファイル. */
        FACE_FILE,
        /** 資格確認端末の結果ファイル. */
        TERMINAL
    }
}
