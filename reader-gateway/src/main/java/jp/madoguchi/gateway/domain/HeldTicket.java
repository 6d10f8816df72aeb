package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.util.UUID;

/** 渡した控え: an offline ticket somebody holds. */
public record HeldTicket(UUID id, String account, Instant until) {}
