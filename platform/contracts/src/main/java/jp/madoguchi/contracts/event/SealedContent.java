package jp.madoguchi.contracts.event;

import java.util.UUID;

/**
 * 封をした申立書: a compact JWE (ECDH-ES+A256KW, A256GCM) of a {@link DeclarationContent}. Destroying the private key of
 * {@code keyId} makes every copy unreadable.
 */
public record SealedContent(UUID keyId, String jwe) {}
