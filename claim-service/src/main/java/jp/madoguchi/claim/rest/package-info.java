/** HTTPの戸口: the doors of this service and, outward, the one question it asks the declaration service. */
@NullMarked
package jp.madoguchi.claim.rest;

import org.jspecify.annotations.NullMarked;
