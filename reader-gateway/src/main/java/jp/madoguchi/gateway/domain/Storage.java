package jp.madoguchi.gateway.domain;

/**
 * 保存場所の様子.
 *
 * @param freeBytes what the disk still holds
 * @param floorBytes what is kept back for times when the disk is full
 */
public record Storage(Room room, long freeBytes, long floorBytes) {}
