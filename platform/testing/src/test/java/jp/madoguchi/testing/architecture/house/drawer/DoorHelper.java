package jp.madoguchi.testing.architecture.house.drawer;

class DoorHelper {}
