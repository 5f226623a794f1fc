package org.jiandang.countyexit;

/**
 * What the register says of a county.
 *
 * @param unresolvedHouseholds registered households that are poor or relapsed (未脱贫)
 * @param unresolvedPeople people in them
 * @param poorVillages villages whose records call them poor, or that were poor and have left
 * @param villagesLeft those of them that have left
 * @param recordedResidents people of the agricultural register (农业户籍人口) by the records of the year of its villages
 * @param villagesWithRecord how many villages have such a record
 * @param villages how many villages there are
 */
public record CountyIndicators(
        long unresolvedHouseholds,
        long unresolvedPeople,
        long poorVillages,
        long villagesLeft,
        long recordedResidents,
        long villagesWithRecord,
        long villages) {}
