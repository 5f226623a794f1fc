package org.jiandang.fieldwork;

/** One who went and looked: name, and post in words (村书记, 驻村工作队员 …). */
public record Verifier(String name, String post) {

    boolean isNamed() {
        return !name.isBlank() && !post.isBlank();
    }
}
