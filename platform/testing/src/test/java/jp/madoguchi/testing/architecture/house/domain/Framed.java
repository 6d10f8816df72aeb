package jp.madoguchi.testing.architecture.house.domain;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Framed {}
