class Evil3 {}
