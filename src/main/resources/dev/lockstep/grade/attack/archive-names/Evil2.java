class Evil2 {}
