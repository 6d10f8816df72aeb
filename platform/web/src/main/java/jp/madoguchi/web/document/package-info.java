/**
 * 公開する文書: makes the OpenAPI document of every module say what its doors really take and answer. Runs while a module
 * is built; nothing of it is there when a request comes in.
 */
@NullMarked
package jp.madoguchi.web.document;

import org.jspecify.annotations.NullMarked;
