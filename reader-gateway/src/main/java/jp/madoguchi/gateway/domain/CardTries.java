package jp.madoguchi.gateway.domain;

/** 照合の残り回数: a count does not recover by time, and only the municipality lifts a lock. */
public record CardTries(int left) {
    /** The last try is the holder's: no program spends it. */
    public boolean allowAnother() {
        return left > 1;
    }
}
