package jp.madoguchi.contracts.event;

import java.util.UUID;

/** 封かん鍵: a one-time public key as a JWK. It seals one declaration and is never used again. */
public record SealingKey(UUID keyId, String publicJwk) {}
