package jp.madoguchi.gateway.application;

import jp.madoguchi.contracts.event.VerificationMethod;

/**
 * 本人確認の控え: what was noted at the desk of how this patient was identified.
 *
 * @param isLookedAt somebody looked at the face and the photo before the card was placed
 * @param isSignedIn the patient is still signed in to マイナポータル on a device of the clinic
 */
record IdentityShown(boolean isLookedAt, boolean isSignedIn) {
    /** Of a visit nothing is known of yet. */
    static final IdentityShown NOTHING = new IdentityShown(false, false);

    /** The request, which need not say itself what was noted. */
    TakeRequest completed(TakeRequest request) {
        return isLookedAt && request.verification() == null ? request.verifiedBy(VerificationMethod.VISUAL) : request;
    }
}
