package jp.madoguchi.gateway.domain;

/**
 * 窓口の人: who is signed in at the desk.
 *
 * @param byTicket signed in with the ticket for times without the identity provider
 */
public record Clerk(String account, boolean byTicket) {}
