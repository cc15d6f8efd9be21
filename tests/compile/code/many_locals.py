def f(a):
    if a: v0 = 0
    if a: v1 = 1
    if a: v2 = 2
    if a: v3 = 3
    if a: v4 = 4
    if a: v5 = 5
    if a: v6 = 6
    if a: v7 = 7
    if a: v8 = 8
    if a: v9 = 9
    if a: v10 = 10
    if a: v11 = 11
    if a: v12 = 12
    if a: v13 = 13
    if a: v14 = 14
    if a: v15 = 15
    if a: v16 = 16
    if a: v17 = 17
    if a: v18 = 18
    if a: v19 = 19
    if a: v20 = 20
    if a: v21 = 21
    if a: v22 = 22
    if a: v23 = 23
    if a: v24 = 24
    if a: v25 = 25
    if a: v26 = 26
    if a: v27 = 27
    if a: v28 = 28
    if a: v29 = 29
    if a: v30 = 30
    if a: v31 = 31
    if a: v32 = 32
    if a: v33 = 33
    if a: v34 = 34
    if a: v35 = 35
    if a: v36 = 36
    if a: v37 = 37
    if a: v38 = 38
    if a: v39 = 39
    if a: v40 = 40
    if a: v41 = 41
    if a: v42 = 42
    if a: v43 = 43
    if a: v44 = 44
    if a: v45 = 45
    if a: v46 = 46
    if a: v47 = 47
    if a: v48 = 48
    if a: v49 = 49
    if a: v50 = 50
    if a: v51 = 51
    if a: v52 = 52
    if a: v53 = 53
    if a: v54 = 54
    if a: v55 = 55
    if a: v56 = 56
    if a: v57 = 57
    if a: v58 = 58
    if a: v59 = 59
    if a: v60 = 60
    if a: v61 = 61
    if a: v62 = 62
    if a: v63 = 63
    if a: v64 = 64
    if a: v65 = 65
    if a: v66 = 66
    if a: v67 = 67
    if a: v68 = 68
    if a: v69 = 69
    print(v0, v14, v15, v16, v62, v63, v64, v69)
    del v3, v69
    v68, v69 = v69, v68
    return v3, v69, v68


def big():
    print(1000, a0.b0)
    print(1001, a1.b1)
    print(1002, a2.b2)
    print(1003, a3.b3)
    print(1004, a4.b4)
    print(1005, a5.b5)
    print(1006, a6.b6)
    print(1007, a7.b7)
    print(1008, a8.b8)
    print(1009, a9.b9)
    print(1010, a10.b10)
    print(1011, a11.b11)
    print(1012, a12.b12)
    print(1013, a13.b13)
    print(1014, a14.b14)
    print(1015, a15.b15)
    print(1016, a16.b16)
    print(1017, a17.b17)
    print(1018, a18.b18)
    print(1019, a19.b19)
    print(1020, a20.b20)
    print(1021, a21.b21)
    print(1022, a22.b22)
    print(1023, a23.b23)
    print(1024, a24.b24)
    print(1025, a25.b25)
    print(1026, a26.b26)
    print(1027, a27.b27)
    print(1028, a28.b28)
    print(1029, a29.b29)
    print(1030, a30.b30)
    print(1031, a31.b31)
    print(1032, a32.b32)
    print(1033, a33.b33)
    print(1034, a34.b34)
    print(1035, a35.b35)
    print(1036, a36.b36)
    print(1037, a37.b37)
    print(1038, a38.b38)
    print(1039, a39.b39)
    print(1040, a40.b40)
    print(1041, a41.b41)
    print(1042, a42.b42)
    print(1043, a43.b43)
    print(1044, a44.b44)
    print(1045, a45.b45)
    print(1046, a46.b46)
    print(1047, a47.b47)
    print(1048, a48.b48)
    print(1049, a49.b49)
    print(1050, a50.b50)
    print(1051, a51.b51)
    print(1052, a52.b52)
    print(1053, a53.b53)
    print(1054, a54.b54)
    print(1055, a55.b55)
    print(1056, a56.b56)
    print(1057, a57.b57)
    print(1058, a58.b58)
    print(1059, a59.b59)
    print(1060, a60.b60)
    print(1061, a61.b61)
    print(1062, a62.b62)
    print(1063, a63.b63)
    print(1064, a64.b64)
    print(1065, a65.b65)
    print(1066, a66.b66)
    print(1067, a67.b67)
    print(1068, a68.b68)
    print(1069, a69.b69)
    print(1070, a70.b70)
    print(1071, a71.b71)
    print(1072, a72.b72)
    print(1073, a73.b73)
    print(1074, a74.b74)
    print(1075, a75.b75)
    print(1076, a76.b76)
    print(1077, a77.b77)
    print(1078, a78.b78)
    print(1079, a79.b79)
    print(1080, a80.b80)
    print(1081, a81.b81)
    print(1082, a82.b82)
    print(1083, a83.b83)
    print(1084, a84.b84)
    print(1085, a85.b85)
    print(1086, a86.b86)
    print(1087, a87.b87)
    print(1088, a88.b88)
    print(1089, a89.b89)
    print(1090, a90.b90)
    print(1091, a91.b91)
    print(1092, a92.b92)
    print(1093, a93.b93)
    print(1094, a94.b94)
    print(1095, a95.b95)
    print(1096, a96.b96)
    print(1097, a97.b97)
    print(1098, a98.b98)
    print(1099, a99.b99)
    print(1100, a100.b100)
    print(1101, a101.b101)
    print(1102, a102.b102)
    print(1103, a103.b103)
    print(1104, a104.b104)
    print(1105, a105.b105)
    print(1106, a106.b106)
    print(1107, a107.b107)
    print(1108, a108.b108)
    print(1109, a109.b109)
    print(1110, a110.b110)
    print(1111, a111.b111)
    print(1112, a112.b112)
    print(1113, a113.b113)
    print(1114, a114.b114)
    print(1115, a115.b115)
    print(1116, a116.b116)
    print(1117, a117.b117)
    print(1118, a118.b118)
    print(1119, a119.b119)
    print(1120, a120.b120)
    print(1121, a121.b121)
    print(1122, a122.b122)
    print(1123, a123.b123)
    print(1124, a124.b124)
    print(1125, a125.b125)
    print(1126, a126.b126)
    print(1127, a127.b127)
    print(1128, a128.b128)
    print(1129, a129.b129)
    print(1130, a130.b130)
    print(1131, a131.b131)
    print(1132, a132.b132)
    print(1133, a133.b133)
    print(1134, a134.b134)
    print(1135, a135.b135)
    print(1136, a136.b136)
    print(1137, a137.b137)
    print(1138, a138.b138)
    print(1139, a139.b139)
    print(1140, a140.b140)
    print(1141, a141.b141)
    print(1142, a142.b142)
    print(1143, a143.b143)
    print(1144, a144.b144)
    print(1145, a145.b145)
    print(1146, a146.b146)
    print(1147, a147.b147)
    print(1148, a148.b148)
    print(1149, a149.b149)
    for i in a:
        c0(i)
        c1(i)
        c2(i)
        c3(i)
        c4(i)
        c5(i)
        c6(i)
        c7(i)
        c8(i)
        c9(i)
        c10(i)
        c11(i)
        c12(i)
        c13(i)
        c14(i)
        c15(i)
        c16(i)
        c17(i)
        c18(i)
        c19(i)
        c20(i)
        c21(i)
        c22(i)
        c23(i)
        c24(i)
        c25(i)
        c26(i)
        c27(i)
        c28(i)
        c29(i)
