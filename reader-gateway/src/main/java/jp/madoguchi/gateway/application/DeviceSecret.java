package jp.madoguchi.gateway.application;

/** 端末の秘密: a secret that never leaves this machine. */
public interface DeviceSecret {
    /** A 256-bit secret for this purpose alone. */
    byte[] derive(String purpose);
}
