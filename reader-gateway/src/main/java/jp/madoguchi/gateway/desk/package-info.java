/**
 * 窓口: the page and the API at this machine's port 8090, and who may use them with and without the identity provider.
 * Refuses to know the store,
 * the line and any rule; it shows what the domain decided.
 */
@NullMarked
package jp.madoguchi.gateway.desk;

import org.jspecify.annotations.NullMarked;
