package jp.madoguchi.outage.domain;

/** 推定: what the troubles of many institutions have in common. */
public record Inference(Extent extent, Fault fault, Evidence evidence) {}
