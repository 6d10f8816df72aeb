package jp.madoguchi.gateway.domain;

/** 勘定: what was taken at this desk and where it is. Taken = forwarded + parked + unsent. */
public record Balance(Tally visits, Tally declarations) {
    /** 一種類の勘定. */
    public record Tally(long taken, long forwarded, long parked, long unsent) {}
}
